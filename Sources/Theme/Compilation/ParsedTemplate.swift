internal import Diagnostics

/// A template's text and its tree.
struct ParsedTemplate: Hashable, Sendable {
    let source: TemplateSource
    let nodes: [Node]

    /// Every name that a tag of the template holds, but those of blocks.
    var mentionedNames: [String] {
        var names: [String] = []
        var pending = nodes
        while let node = pending.popLast() {
            switch node {
            case .text: break
            case .variable(let name, _), .partial(let name, _): names.append(name.text)
            case .section(let name, _, let body):
                names.append(name.text)
                pending += body
            case .parent(let name, _, let overrides):
                names.append(name.text)
                pending += overrides.flatMap(\.body)
            case .block(let block): pending += block.body
            }
        }
        return names
    }

    /// Reports partials, parents and replaced blocks that do not exist.
    func checkReferences(
        in templates: [String: ParsedTemplate], faults: inout [Diagnostic]
    ) {
        check(nodes, in: templates, faults: &faults)
    }

    private func check(
        _ nodes: [Node], in templates: [String: ParsedTemplate], faults: inout [Diagnostic]
    ) {
        for node in nodes {
            switch node {
            case .text, .variable: break
            case .section(_, _, let body): check(body, in: templates, faults: &faults)
            case .block(let block): check(block.body, in: templates, faults: &faults)
            case .partial(let name, _): check(name, in: templates, faults: &faults)
            case .parent(let name, _, let overrides):
                check(name, in: templates, faults: &faults)
                check(overrides, of: name, in: templates, faults: &faults)
            }
        }
    }

    private func check(
        _ name: TagName, in templates: [String: ParsedTemplate], faults: inout [Diagnostic]
    ) {
        guard templates[name.text] == nil else { return }
        let nearest = templates.keys.nearest(to: name.text)
        faults.append(.unknownPartial(name.text, nearest: nearest, origin(name)))
    }

    private func check(
        _ overrides: [Block],
        of parent: TagName,
        in templates: [String: ParsedTemplate],
        faults: inout [Diagnostic]
    ) {
        var names: Set<String> = []
        var visited: Set<String> = []
        Self.collectBlocks(of: parent.text, in: templates, into: &names, visited: &visited)
        for block in overrides {
            if templates[parent.text] != nil, !names.contains(block.name.text) {
                let nearest = names.nearest(to: block.name.text)
                faults.append(
                    .unknownBlock(block.name.text, of: parent.text, nearest, origin(block.name)))
            }
            check(block.body, in: templates, faults: &faults)
        }
    }

    /// The names of all blocks a template has itself or by what it includes.
    private static func collectBlocks(
        of name: String,
        in templates: [String: ParsedTemplate],
        into names: inout Set<String>,
        visited: inout Set<String>
    ) {
        guard visited.insert(name).inserted, let template = templates[name] else { return }
        var pending = template.nodes
        while let node = pending.popLast() {
            switch node {
            case .text, .variable: break
            case .section(_, _, let body): pending += body
            case .partial(let name, _):
                collectBlocks(of: name.text, in: templates, into: &names, visited: &visited)
            case .parent(let name, _, let overrides):
                pending += overrides.flatMap(\.body)
                collectBlocks(of: name.text, in: templates, into: &names, visited: &visited)
            case .block(let block):
                names.insert(block.name.text)
                pending += block.body
            }
        }
    }

    private func origin(_ name: TagName) -> Origin { Origin(source: source, offset: name.offset) }
}

extension Diagnostic {
    static func unknownPartial(_ name: String, nearest: String?, _ origin: Origin) -> Diagnostic {
        let word = name.hasPrefix("words/") ? name.dropFirst("words/".count) : nil
        return templateFault(
            "template-unknown-partial", origin,
            Wording(
                chinese: "没有名为“\(name)”的模板", english: "there is no template \"\(name)\""),
            nearest.map(write)
                ?? word.map { word in
                    Wording(
                        chinese: "不含模板标签的词条写作“{{words.\(word)}}”",
                        english: "write \"{{words.\(word)}}\" for a word that holds no tags"
                    )
                }
                ?? Wording(
                    chinese: "在主题的 templates 文件夹中添加“\(name).mustache”",
                    english: "add \"\(name).mustache\" to the theme's templates"
                )
        )
    }

    static func unknownBlock(
        _ name: String, of parent: String, _ nearest: String?, _ origin: Origin
    ) -> Diagnostic {
        templateFault(
            "template-unknown-block", origin,
            Wording(
                chinese: "模板“\(parent)”没有名为“\(name)”的区块",
                english: "the template \"\(parent)\" has no block \"\(name)\""
            ),
            nearest.map(write)
                ?? Wording(
                    chinese: "在“\(parent)”中添加“{{$\(name)}}{{/\(name)}}”",
                    english: "add \"{{$\(name)}}{{/\(name)}}\" to \"\(parent)\""
                )
        )
    }
}
