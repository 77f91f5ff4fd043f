public import BudgetModel
public import Diagnostics
internal import StrictYAML

/// What a note says about itself, between two lines of `---` at its top.
public struct FrontMatter: Hashable, Sendable {
    /// The page the note is about (`about:`); `nil` for a free page.
    public var about: LocatedReference?
    /// The title (`title:`), if it is not the note's level-1 heading.
    public var title: String?
    /// The day it was written or last changed (`date:`).
    public var date: CalendarDate?
    /// The language it is written in (`language:`); Chinese unless it says otherwise.
    public var language = Language.chinese
    /// Its place among the free pages in the menu (`order:`), the smallest first.
    public var order: Int?

    /// The keys there are.
    private static let keys = ["about", "title", "date", "language", "order"]

    /// What a note without front matter says.
    init() {}

    /// Reads the lines between the two `---`, the first of which is the file's first line.
    init(parsing yaml: String, path: String, faults: inout [Diagnostic]) {
        guard let mapping = YAMLMapping(parsing: yaml, path: path, firstLine: 2, faults: &faults)
        else { return }
        mapping.refuseKeys(except: Self.keys, faults: &faults)
        about = mapping.text("about", faults: &faults).flatMap { Self.subject($0, &faults) }
        title = mapping.text("title", faults: &faults)?.text
        date = mapping.text("date", faults: &faults).flatMap { Self.date($0, &faults) }
        language =
            mapping.text("language", faults: &faults).flatMap { Self.language($0, &faults) }
            ?? .chinese
        order = mapping.integer("order", faults: &faults)
    }

    private static func subject(
        _ text: LocatedText,
        _ faults: inout [Diagnostic]
    ) -> LocatedReference? {
        do {
            let reference = try Reference(subject: text.text)
            return LocatedReference(reference, at: text.location, use: .subject)
        } catch {
            faults.append(.malformedSubject(text.text, at: text.location))
            return nil
        }
    }

    private static func date(_ text: LocatedText, _ faults: inout [Diagnostic]) -> CalendarDate? {
        let date = CalendarDate(text.text)
        if date == nil { faults.append(.malformedDate(text.text, at: text.location)) }
        return date
    }

    private static func language(_ text: LocatedText, _ faults: inout [Diagnostic]) -> Language? {
        let language = Language(rawValue: text.text)
        if language == nil { faults.append(.unknownNoteLanguage(text.text, at: text.location)) }
        return language
    }
}
