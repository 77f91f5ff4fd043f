import Diagnostics
import Site

/// From the site's folder to the plan of its files: what building and checking share.
struct Planning {
    /// Where everything is.
    let options: SiteOptions
    /// Takes the times, where they are wanted.
    var profile: Profile?

    /// A plan with what it was made from.
    struct Planned {
        let plan: SitePlan
        let reading: SiteReader.Reading
    }

    /// Reads the files and plans the site.
    ///
    /// - Parameters:
    ///   - inventory: The files.
    ///   - past: What an earlier build left, so that its tables need not be read again.
    ///   - last: The last plan of this process, so that what did not change need not be worked out again.
    /// - Returns: The plan, where one can be made, and all faults of the files that were read.
    /// - Throws: What the machine refused to read.
    func plan(
        _ inventory: Inventory,
        knowing past: BuildRecord? = nil,
        after last: SitePlan? = nil
    ) throws(MachineFailure) -> (planned: Planned?, faults: [Diagnostic]) {
        var faults: [Diagnostic] = []
        let reader = SiteReader(
            inventory: inventory, maker: Mingzhang.maker, past: past, profile: profile)
        Console.showProgress(reading[options.language])
        guard let reading = try reader.read(faults: &faults) else { return (nil, faults) }
        Console.showProgress(planning[options.language])
        let plan = measured(profile, .plan) {
            Site.plan(reading.input, after: last, faults: &faults)
        }
        if reader.surprise.isThere { return try self.plan(Inventory(of: options)) }
        return (plan.map { Planned(plan: $0, reading: reading) }, faults)
    }

    private var reading: Wording { Wording(chinese: "正在读取…", english: "reading…") }
    private var planning: Wording { Wording(chinese: "正在检查…", english: "checking…") }
}
