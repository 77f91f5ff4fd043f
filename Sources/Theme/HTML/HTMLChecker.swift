internal import Diagnostics

/// Placeholder until the states are followed.
struct HTMLChecker {
    static func check(_ pieces: [Piece], of source: TemplateSource) -> [Diagnostic] { [] }
}
