import Foundation
import Publication

/// Everything that a folder holds: for each name its kind, mode and bytes.
struct Snapshot: Hashable {
    private(set) var entries: [String: String] = [:]

    init(of path: String) throws {
        let manager = FileManager.default
        let path = URL(filePath: path).resolvingSymlinksInPath().path
        for name in try manager.subpathsOfDirectory(atPath: path) {
            let item = "\(path)/\(name)"
            let attributes = try manager.attributesOfItem(atPath: item)
            let mode = String(attributes[.posixPermissions] as? Int ?? 0, radix: 8)
            switch attributes[.type] as? FileAttributeType {
            case .typeDirectory: entries[name] = "folder \(mode)"
            case .typeRegular:
                let content = manager.contents(atPath: item) ?? Data()
                entries[name] = "file \(mode) \(content.base64EncodedString())"
            default: entries[name] = "neither file nor folder"
            }
        }
    }
}

/// A plan whose outputs are texts.
func plan(_ texts: [String: String]) -> PublicationPlan {
    let outputs = texts.map { (address: $0.key, text: Array($0.value.utf8)) }
    return PublicationPlan(addresses: outputs.map(\.address)) { index, buffer in
        buffer.append(contentsOf: outputs[index].text)
    }
}

/// What a folder holds that never held anything else than this plan.
func cleanBuild(of texts: [String: String]) throws -> Snapshot {
    let folder = TemporaryFolder()
    _ = try Publisher(output: folder("clean"), workers: 1).publish(plan(texts))
    return try Snapshot(of: folder("clean"))
}
