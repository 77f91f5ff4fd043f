import Diagnostics
import Site

/// From the site's folder to the plan of its files: what building and checking share.
struct Planning {
    /// Where everything is.
    let options: SiteOptions

    /// Reads the folder and plans the site.
    ///
    /// - Returns: The plan, where one can be made, and all faults.
    /// - Throws: What the machine refused to read.
    func plan() throws(MachineFailure) -> (
        plan: SitePlan?, input: SiteInput?, faults: [Diagnostic]
    ) {
        var faults: [Diagnostic] = []
        let reader = SiteReader(
            site: Folder(path: options.site),
            theme: options.theme.map { Folder(path: $0) }
        )
        Console.showProgress(reading[options.language])
        guard let input = try reader.read(faults: &faults) else {
            return (nil, nil, faults)
        }
        Console.showProgress(planning[options.language])
        let plan = Site.plan(input, faults: &faults)
        return (plan, input, faults)
    }

    private var reading: Wording { Wording(chinese: "正在读取…", english: "reading…") }
    private var planning: Wording { Wording(chinese: "正在检查…", english: "checking…") }
}
