import ArgumentParser
import Diagnostics
import Site

/// `mingzhang check`: reads and checks everything, and writes nothing.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Wording(
            chinese: "读取并检查全部内容，不写任何文件",
            english: "Read and check everything, and write nothing"
        )[.system],
        discussion: Wording(
            chinese: "例：mingzhang check --strict --format json",
            english: "Example: mingzhang check --strict --format json"
        )[.system]
    )

    @OptionGroup var options: SiteOptions

    func run() throws {
        let report = Report(options: options)
        do {
            let inventory = try Inventory(of: options)
            let (plan, faults) = try Planning(options: options).plan(inventory)
            report.print(faults)
            if report.stops(faults) || plan == nil {
                throw ExitStatus.faultyInput.exitCode
            }
            report.say(.checked(faults))
        } catch let failure as MachineFailure {
            report.fail(failure)
            throw ExitStatus.machineFailed.exitCode
        }
    }
}
