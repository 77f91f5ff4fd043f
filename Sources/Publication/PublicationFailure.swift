public import Diagnostics

/// Why a folder could not be made equal to a plan.
///
/// Whatever the cause, the site that stood there before still stands, whole; only a publication
/// in place may stop half-way, and the next one completes it.
public struct PublicationFailure: Error, Hashable, Sendable {
    /// The kind of failure, for callers that act on it.
    public enum Cause: Hashable, Sendable {
        /// The plan has an address that no file can have: a programmer's fault.
        case invalidPlan
        /// The output folder is, or holds, one that must not be replaced, or lies in one that is read.
        case outputProtected
        /// The output folder holds files that no publication put there.
        case outputNotOurs
        /// Another publication into the same folder is running.
        case outputInUse
        /// The system refused a call.
        case system(SystemError)
    }

    /// The kind of failure.
    public var cause: Cause
    /// The failure in words: what happened, at which path, and what to do.
    public var diagnostic: Diagnostic

    init(_ cause: Cause, code: String, at path: String, _ message: Wording, remedy: Wording?) {
        self.cause = cause
        diagnostic = Diagnostic(
            code: code,
            severity: .error,
            location: SourceLocation(path: path),
            message: message,
            remedy: remedy
        )
    }
}

extension PublicationFailure {
    /// An address that no file of the site can have.
    static func addressInvalid(_ address: String, _ fault: Wording) -> PublicationFailure {
        PublicationFailure(
            .invalidPlan,
            code: "address-invalid",
            at: address,
            Wording(
                chinese: "网站的文件地址“\(address)”\(fault.chinese)",
                english: "the address \"\(address)\" of a file of the site \(fault.english)"
            ),
            remedy: Wording(
                chinese: "请将此问题报告给明账的开发者",
                english: "report this as a fault of mingzhang"
            )
        )
    }

    /// The output folder is a folder of value, or one of its parents.
    static func outputProtected(_ path: String, holding held: String) -> PublicationFailure {
        PublicationFailure(
            .outputProtected,
            code: "output-protected",
            at: path,
            Wording(
                chinese: path == held
                    ? "输出文件夹不能是“\(held)”"
                    : "输出文件夹“\(path)”里有“\(held)”，会被替换掉",
                english: path == held
                    ? "the output folder cannot be \"\(held)\""
                    : "the output folder \"\(path)\" holds \"\(held)\", which would be replaced"
            ),
            remedy: chooseAnotherFolder
        )
    }

    /// The output folder lies in one that the site is made from.
    static func outputInSource(_ path: String, of source: String) -> PublicationFailure {
        PublicationFailure(
            .outputProtected,
            code: "output-protected",
            at: path,
            Wording(
                chinese: "输出文件夹“\(path)”在“\(source)”里面，生成的网页会混进建站的内容",
                english: "the output folder \"\(path)\" lies in \"\(source)\", "
                    + "and its pages would be taken for what the site is made from"
            ),
            remedy: chooseAnotherFolder
        )
    }

    /// The output folder holds a file that no publication made.
    static func outputNotOurs(_ path: String, holding name: String) -> PublicationFailure {
        PublicationFailure(
            .outputNotOurs,
            code: "output-not-ours",
            at: path,
            Wording(
                chinese: "输出文件夹里的“\(name)”不是明账生成的，发布会将其删除",
                english: "the output folder holds \"\(name)\", which mingzhang did not make "
                    + "and publishing would delete"
            ),
            remedy: Wording(
                chinese: "请把它移到别处，或另选一个空的输出文件夹",
                english: "move it elsewhere or choose an empty output folder"
            )
        )
    }

    /// Another publication holds the folder's lock.
    static func outputInUse(_ path: String) -> PublicationFailure {
        PublicationFailure(
            .outputInUse,
            code: "output-in-use",
            at: path,
            Wording(
                chinese: "另一个明账正在向这个文件夹发布",
                english: "another mingzhang is publishing into this folder"
            ),
            remedy: Wording(
                chinese: "请等它结束后再试",
                english: "wait until it has ended and try again"
            )
        )
    }

    /// A call to the system failed, at this path.
    static func system(_ error: SystemError, at path: String) -> PublicationFailure {
        let full = error.isFullDisk
        let reason = error.wording
        return PublicationFailure(
            .system(error),
            code: full ? "disk-full" : "output-unwritable",
            at: path,
            Wording(
                chinese: "无法写入“\(path)”：\(reason.chinese)",
                english: "cannot write \"\(path)\": \(reason.english)"
            ),
            remedy: full
                ? Wording(
                    chinese: "请腾出磁盘空间后再发布，原网站保持不变",
                    english: "free some space and publish again; the old site still stands"
                )
                : Wording(
                    chinese: "请检查该路径是否存在、是否有写入权限",
                    english: "check that the path exists and that you may write to it"
                )
        )
    }

    private static var chooseAnotherFolder: Wording {
        Wording(
            chinese: "请另选一个只放网站的输出文件夹",
            english: "choose an output folder that holds nothing but the site"
        )
    }
}
