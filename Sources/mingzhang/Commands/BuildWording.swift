import Diagnostics
import Publication

extension Wording {
    /// The one line that a build ends with: what was built, what changed, and how to look at it.
    static func built(
        _ site: SiteSummary,
        _ report: PublicationReport,
        in output: String
    ) -> Wording {
        let page = output.hasPrefix("./") ? String(output.dropFirst(2)) : output
        return Wording(
            chinese: "已建成 \(site.pages) 个网页（\(site.departments) 个部门、\(site.projects) 个项目、"
                + "\(site.indicators) 项指标），\(change(of: report).chinese)；"
                + "用浏览器打开 \(page)/index.html 查看",
            english: "built \(site.pages) pages (\(count(site.departments, "department")), "
                + "\(count(site.projects, "project")), \(count(site.indicators, "indicator"))), "
                + "\(change(of: report).english); open \(page)/index.html in a browser"
        )
    }

    /// That there are warnings about what did not change; `nil` where there are none.
    static func unsaid(_ warnings: Int) -> Wording? {
        guard warnings > 0 else { return nil }
        return Wording(
            chinese: "没有改动的内容另有 \(warnings) 个警告，与上次相同；全部警告见 mingzhang check",
            english: "what did not change has \(count(warnings, "warning")), as before; "
                + "mingzhang check lists all"
        )
    }

    /// What a check without errors ends with.
    static func checked(_ faults: [Diagnostic]) -> Wording {
        faults.isEmpty
            ? Wording(chinese: "检查完毕，没有发现问题", english: "checked, no fault found")
            : Wording(
                chinese: "检查完毕，\(faults.count) 个警告，没有错误",
                english: "checked, \(count(faults.count, "warning")), no error"
            )
    }

    /// What a publication did to the files.
    static func change(of report: PublicationReport) -> Wording {
        guard report.way != .nothingToDo else {
            return Wording(chinese: "与上次相同，没有改动", english: "nothing had changed")
        }
        let deletion = report.deleted > 0 ? "，删除 \(report.deleted) 个" : ""
        let english = report.deleted > 0 ? ", deleted \(report.deleted)" : ""
        return Wording(
            chinese: "写入 \(report.written) 个文件\(deletion)",
            english: "wrote \(count(report.written, "file"))\(english)"
        )
    }
}

/// A number with its noun: `1 page`, `2 pages`.
func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}

extension Report {
    /// Says what is not as usual about a publication: how it was done, and what it found in the folder.
    func sayWhatIsUnusual(about publication: PublicationReport) {
        say(publication.notice)
        say(publication.strays.map(Wording.putAside), isImportant: true)
    }
}

extension Wording {
    /// That somebody else's files were moved out of the output folder: the first three of them, and where to.
    fileprivate static func putAside(_ strays: PublicationReport.Strays) -> Wording {
        let count = strays.addresses.count
        let first = strays.addresses.prefix(3)
        return Wording(
            chinese: "结果文件夹里有 \(count) 个不是明账生成的文件（\(first.joined(separator: "、"))"
                + "\(count > 3 ? " 等" : "")），已移到 \(strays.folder)；"
                + "结果文件夹里只放网站，其他文件请另放一处",
            english:
                "the output folder held \(mingzhang.count(count, "file")) that mingzhang did not make "
                + "(\(first.joined(separator: ", "))\(count > 3 ? ", …" : "")), now in \(strays.folder); "
                + "keep other files elsewhere, the output folder is the site's alone"
        )
    }
}

extension PublicationReport {
    /// Why the folder was not exchanged as a whole, where it was not; `nil` where all is as usual.
    fileprivate var notice: Wording? {
        guard case .inPlace(let reason) = way else { return nil }
        return switch reason {
        case .asked: nil
        case .mountPoint:
            Wording(
                chinese: "结果文件夹是挂载点，已改为逐个替换文件；发布过程中读者可能短暂看到新旧混合的页面",
                english:
                    "the output folder is a mount point, so its files were replaced one by one; "
                    + "readers may for a moment have seen pages of both sites"
            )
        case .unsupported:
            Wording(
                chinese: "文件系统不支持整体交换，已改为逐个替换文件；发布过程中读者可能短暂看到新旧混合的页面",
                english:
                    "the file system cannot exchange folders, so files were replaced one by one; "
                    + "readers may for a moment have seen pages of both sites"
            )
        }
    }
}
