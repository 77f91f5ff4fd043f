internal import BudgetModel
internal import Diagnostics

/// Finds tables that lie in the folder of another year than their title names, each title once, however
/// many departments stand below it.
func checkYearFolders(of disclosures: [Disclosure]) -> [Diagnostic] {
    var titles: Set<PrintedText> = []
    return disclosures.filter { titles.insert($0.title).inserted }.compactMap(checkYearFolder)
}

/// Compares the year of a title with that of the folder.
///
/// Only folders named by a year are compared: `content/targets/2020/…`.
private func checkYearFolder(of disclosure: Disclosure) -> Diagnostic? {
    let folders = disclosure.document.path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    let years = folders.filter { $0.count == 4 }.compactMap { Int(Substring($0)) }
    guard let year = years.first, year != disclosure.year else { return nil }
    return .yearFolderDiffers(from: disclosure, folder: year)
}

extension Diagnostic {
    fileprivate static func yearFolderDiffers(
        from disclosure: Disclosure,
        folder: Int
    ) -> Diagnostic {
        Diagnostic(
            code: "year-folder-differs",
            severity: .warning,
            location: disclosure.title.location(in: disclosure.document.path),
            message: Wording(
                chinese: "表的标题是\(disclosure.year)年，文件却放在 \(folder) 文件夹里",
                english:
                    "the title names \(disclosure.year), but the file lies in the folder \(folder)"
            ),
            remedy: Wording(
                chinese: "核对标题中的年度，或把文件移到 \(disclosure.year) 文件夹",
                english:
                    "check the year in the title, or move the file to the folder \(disclosure.year)"
            )
        )
    }
}
