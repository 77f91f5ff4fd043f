import Checksums
import Glibc
import Publication

/// A site whose bytes follow from three numbers.
struct ProbeSite: Sendable {
    var pages: Int
    var bytes: Int
    var seed: Int

    /// The pages, a hundred to a folder, in the order of their addresses; four in five say what they are
    /// made from, and the record is the seed.
    var plan: PublicationPlan {
        let count = pages + seed % 7
        let addresses = (0..<count).map { page in
            "2020/d\(100_000 + page / 100)/\(1_000_000 + page).html"
        }
        let site = self
        return PublicationPlan(
            addresses: addresses,
            state: { page in
                page.isMultiple(of: 5) ? nil : ContentFingerprint(of: site.line(of: page))
            },
            record: { Array(String(site.seed).utf8) },
            render: { page, buffer in site.render(page, into: &buffer) }
        )
    }

    /// What a page repeats.
    private func line(of page: Int) -> [UInt8] {
        let version = page.isMultiple(of: 3) ? seed : 0
        return Array("page \(page) of version \(version): the same words again\n".utf8)
    }

    private func render(_ page: Int, into buffer: inout [UInt8]) {
        let line = line(of: page)
        while buffer.count + line.count <= bytes { buffer.append(contentsOf: line) }
        while buffer.count < bytes { buffer.append(UInt8(ascii: ".")) }
    }
}

/// Ends the process.
func exit(with status: Int32) -> Never {
    exit(status)
}
