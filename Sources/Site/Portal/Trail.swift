internal import BudgetModel
internal import Theme

/// The way from the front page to another, for search engines: a `BreadcrumbList` of schema.org.
struct Trail: Sendable {
    /// The element up to the last step, without its end.
    private let opening: [UInt8]
    private let count: Int

    /// The way to a department's page or a year's; `nil` where pages have no whole address.
    init?(to page: PageTarget, of disclosure: Disclosure, context: PageContext) {
        self.init(
            [
                (.home, context.presentation.title.text),
                (.year(disclosure.year), String(disclosure.year)),
                (page, disclosure.department.name.text),
            ],
            context: context
        )
    }

    /// The way over some pages with their names.
    init?(_ steps: [(page: PageTarget, name: String)], context: PageContext) {
        guard let base = context.baseAddress else { return nil }
        var bytes = LinkedDataElement.start
        bytes +=
            #"{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":["#.utf8
        for (index, step) in steps.enumerated() {
            let address = context.address(step.page, context.language).map { base + $0 }
            Self.append(step.name, at: address, position: index + 1, to: &bytes)
        }
        opening = bytes
        count = steps.count
    }

    /// The element, with one more step where a name is given.
    func script(endingIn name: String? = nil, at address: String? = nil) -> [UInt8] {
        var bytes = opening
        if let name { Self.append(name, at: address, position: count + 1, to: &bytes) }
        bytes += "]}".utf8
        return bytes + LinkedDataElement.end
    }

    private static func append(
        _ name: String, at address: String?, position: Int, to bytes: inout [UInt8]
    ) {
        if position > 1 { bytes.append(UInt8(ascii: ",")) }
        let step: LinkedData = .object([
            "@type": .text("ListItem"), "position": .number(position), "name": .text(name),
            "item": address.map { .text($0) },
        ])
        step.append(to: &bytes)
    }
}
