import Glibc

/// The default theme and the sites to begin with, which come with the program.
///
/// An installed program has them in `share/mingzhang/` beside its `bin/`; one that was built in a checkout
/// takes the checkout's own `theme/`, `content/` and `demonstration/`.
struct InstalledFiles {
    /// The default theme.
    let theme: Folder
    /// A site's `content/` to begin with.
    let example: Folder
    /// A site's `content/` with several years of invented data.
    let demonstration: Folder

    /// What stands in the folders above the program; `nil` where nothing is found.
    ///
    /// Looked for once: a preview that runs while the program is installed anew no longer knows by which path
    /// it was started.
    static let found = find()

    private static func find() -> InstalledFiles? {
        guard let program = unsafe realpath("/proc/self/exe", nil) else { return nil }
        defer { unsafe free(program) }
        var path = unsafe String(cString: program)
        while let slash = path.lastIndex(of: "/") {
            path = String(path[..<slash])
            let above = Folder(path: path)
            if above.contains("share/mingzhang/theme/templates") {
                return InstalledFiles(
                    theme: Folder(path: path + "/share/mingzhang/theme"),
                    example: Folder(path: path + "/share/mingzhang/example"),
                    demonstration: Folder(path: path + "/share/mingzhang/demo")
                )
            }
            if above.contains("theme/templates"), above.contains("Package.swift") {
                return InstalledFiles(
                    theme: Folder(path: path + "/theme"),
                    example: Folder(path: path + "/content"),
                    demonstration: Folder(path: path + "/demonstration")
                )
            }
        }
        return nil
    }
}
