import ArgumentParser

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "build")
    @OptionGroup var options: SiteOptions
    func run() async throws {}
}
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check")
    @OptionGroup var options: SiteOptions
    func run() async throws {}
}
