import Glibc
import Publication

/// A site whose bytes follow from three numbers.
struct ProbeSite: Sendable {
    var pages: Int
    var bytes: Int
    var seed: Int

    /// The pages, a hundred to a folder, in the order of their addresses.
    var plan: PublicationPlan {
        let count = pages + seed % 7
        let addresses = (0..<count).map { page in
            "2020/d\(100_000 + page / 100)/\(1_000_000 + page).html"
        }
        let site = self
        return PublicationPlan(addresses: addresses) { page, buffer in
            site.render(page, into: &buffer)
        }
    }

    private func render(_ page: Int, into buffer: inout [UInt8]) {
        let version = page.isMultiple(of: 3) ? seed : 0
        let line = Array("page \(page) of version \(version): the same words again\n".utf8)
        while buffer.count + line.count <= bytes { buffer.append(contentsOf: line) }
        while buffer.count < bytes { buffer.append(UInt8(ascii: ".")) }
    }
}

/// Ends the process.
func exit(with status: Int32) -> Never {
    exit(status)
}
