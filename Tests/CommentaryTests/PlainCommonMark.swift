import CCommonMark
import Glibc

/// What libcmark itself makes of a text.
func plainCommonMark(_ markdown: String) -> String {
    var markdown = markdown
    return markdown.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
            let html = unsafe cmark_markdown_to_html(
                characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
            defer { unsafe free(html) }
            return unsafe html.map { unsafe String(cString: $0) } ?? ""
        }
    }
}
