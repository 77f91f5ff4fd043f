import Diagnostics

extension Diagnostic {
    static func siteMissing(_ path: String) -> Diagnostic {
        Diagnostic(
            code: "site-missing",
            severity: .error,
            location: SourceLocation(path: path),
            message: Wording(
                chinese: "这里没有 \(path)，不是网站文件夹",
                english: "there is no \(path) here, so this is no site's folder"
            ),
            remedy: Wording(
                chinese: "进入网站文件夹再运行，或用 --site 指明；新建网站请运行 mingzhang init",
                english: "run this in a site's folder or name it with --site; "
                    + "mingzhang init makes a new site"
            )
        )
    }

    static func settingsNotUTF8(_ path: String) -> Diagnostic {
        Diagnostic(
            code: "settings-not-utf-8",
            severity: .error,
            location: SourceLocation(path: path),
            message: Wording(chinese: "文件不是 UTF-8 编码", english: "the file is not UTF-8"),
            remedy: Wording(
                chinese: "用编辑器把文件另存为 UTF-8 编码",
                english: "save the file as UTF-8 in an editor"
            )
        )
    }

    static var tablesMissing: Diagnostic {
        Diagnostic(
            code: "tables-missing",
            severity: .error,
            location: SourceLocation(path: "content/targets"),
            message: Wording(
                chinese: "content/targets 中没有可读的表",
                english: "content/targets holds no table that can be read"
            ),
            remedy: Wording(
                chinese: "在 Excel 或 WPS 里把表另存为“Unicode 文本”或“文本文件（制表符分隔）”（.txt），"
                    + "放进 content/targets/年度/",
                english:
                    "save the tables in a spreadsheet as Unicode text or as text separated by tabs "
                    + "(.txt) and put them in content/targets/<year>/"
            )
        )
    }

    static func tableNotRead(_ path: String) -> Diagnostic {
        Diagnostic(
            code: "table-not-read",
            severity: .warning,
            location: SourceLocation(path: path),
            message: Wording(
                chinese: "没有读取这个文件：只读 .txt 和 .tsv 表格",
                english: "this file was not read: tables are .txt and .tsv"
            ),
            remedy: Wording(
                chinese: "在 Excel 或 WPS 里打开，另存为“Unicode 文本”或“文本文件（制表符分隔）”；"
                    + "不是表格的，移出 content",
                english:
                    "open it in a spreadsheet and save it as Unicode text or as text separated by tabs; "
                    + "move what is no table out of content"
            )
        )
    }

    static func fileNotRead(_ path: String) -> Diagnostic {
        Diagnostic(
            code: "file-not-read",
            severity: .warning,
            location: SourceLocation(path: path),
            message: Wording(
                chinese: "没有读取这个文件：这里只有 .md 文件会成为网页",
                english: "this file was not read: only .md files become pages here"
            ),
            remedy: Wording(
                chinese: "说明放进 content/commentary，页面放进 content/pages，其余移出 content",
                english: "put commentary in content/commentary and pages in content/pages, "
                    + "and move everything else out of content"
            )
        )
    }

    static func linkNotFollowed(_ path: String) -> Diagnostic {
        Diagnostic(
            code: "link-not-followed",
            severity: .warning,
            location: SourceLocation(path: path),
            message: Wording(
                chinese: "这是指向文件夹的符号链接，没有读取其中的文件",
                english: "this is a symbolic link to a folder, whose files were not read"
            ),
            remedy: Wording(
                chinese: "把文件夹本身放到这里",
                english: "put the folder itself here"
            )
        )
    }
}
