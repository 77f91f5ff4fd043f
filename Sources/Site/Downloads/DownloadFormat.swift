internal import Diagnostics
internal import StrictYAML

/// A form in which the data can be taken away.
public enum DownloadFormat: String, CaseIterable, Hashable, Sendable {
    /// Comma-separated values, for programs.
    case csv
    /// The same with the mark that Excel needs to read Chinese.
    case excelCSV = "csv-excel"
    /// Nested objects.
    case json
    /// A workbook for each department and year.
    case xlsx
    /// A database of everything; it brings ``csv`` with it.
    case sqlite
    /// The original tables, byte for byte.
    case source
}

extension YAMLMapping {
    /// The forms that `downloads` names; all of them where it is missing.
    func downloads(faults: inout [Diagnostic]) -> Set<DownloadFormat> {
        guard has("downloads") else { return Set(DownloadFormat.allCases) }
        var formats: Set<DownloadFormat> = []
        for text in texts("downloads", faults: &faults) {
            guard let format = DownloadFormat(rawValue: text.text) else {
                faults.append(.unknownDownloadFormat(text))
                continue
            }
            formats.insert(format)
        }
        // The database is put together from the CSV files.
        return formats.contains(.sqlite) ? formats.union([.csv]) : formats
    }
}

extension Diagnostic {
    fileprivate static func unknownDownloadFormat(_ text: LocatedText) -> Diagnostic {
        let known = DownloadFormat.allCases.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            code: "site-unknown-download",
            severity: .error,
            location: text.location,
            message: Wording(
                chinese: "没有“\(text.text)”这种下载格式",
                english: "there is no form of download \"\(text.text)\""
            ),
            remedy: Wording(chinese: "使用：\(known)", english: "use some of: \(known)")
        )
    }
}
