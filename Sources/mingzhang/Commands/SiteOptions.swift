import ArgumentParser
import Diagnostics

/// The options that building and checking share.
struct SiteOptions: ParsableArguments {
    @Option(
        help: help(
            "网站文件夹，含有 content/",
            "The site's folder, which holds content/.")
    )
    var site = "."

    @Option(
        help: help(
            "结果文件夹（默认为网站文件夹中的 public）",
            "The folder to publish into (default: public in the site's folder).")
    )
    var output: String?

    @Option(
        help: help(
            "主题文件夹（默认为网站的 theme/，其余取自安装的主题）",
            "The theme's folder (default: the site's theme/ over the installed one).")
    )
    var theme: String?

    @Option(
        help: help(
            "问题报告的形式",
            "The form of the report.")
    )
    var format = DiagnosticFormat.text

    @Option(
        help: help(
            "问题报告的语言",
            "The language of the report.")
    )
    var language = Language.system

    @Flag(help: help("警告也算错误", "Count warnings as errors."))
    var strict = false

    @Flag(help: help("只报告问题，不说别的", "Print faults and nothing else."))
    var quiet = false
}
