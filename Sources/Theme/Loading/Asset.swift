internal import Checksums

/// A file that pages ask for, under an address that changes with its content.
public struct Asset: Hashable, Sendable {
    /// The path in the theme's folder of assets: `site.css`.
    public let name: String
    /// The path in the site: `assets/site.<10 digits>.css`.
    public let address: String
    /// The content, in stylesheets with the addresses of the assets they use.
    public let bytes: [UInt8]

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        let digits = SHA256Digest(of: bytes).hexadecimal.prefix(10)
        let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
        let file = name.dropFirst(folder.count)
        let dot = file.lastIndex(of: ".") ?? file.endIndex
        address = "assets/\(folder)\(file[..<dot]).\(digits)\(file[dot...])"
    }

    /// An asset whose address is known.
    init(name: String, address: String, bytes: [UInt8]) {
        self.name = name
        self.address = address
        self.bytes = bytes
    }

    /// The parts of the name templates use: `img/logo.svg` is `assets.img.logo.svg`.
    var path: [String] {
        name.split { $0 == "/" || $0 == "." }.map(String.init)
    }
}
