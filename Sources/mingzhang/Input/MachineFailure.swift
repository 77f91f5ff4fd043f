import Diagnostics
import Glibc

/// What the machine refused: a file that cannot be read, a folder that cannot be made (exit code 3).
struct MachineFailure: Error {
    /// What was tried, and on which path.
    var attempt: Wording
    /// Why, in the system's words.
    var reason: String
    /// The path it is about; empty where it is about none.
    var path = ""

    /// Names what was tried and takes the reason from `errno`.
    init(_ attempt: Wording, at path: String, errno code: Int32) {
        self.attempt = attempt
        self.path = path
        reason = unsafe String(cString: strerror(code))
    }

    /// Names what is missing, where the system itself gives no reason.
    private init(attempt: Wording, reason: String) {
        self.attempt = attempt
        self.reason = reason
    }

    /// The failure as one line.
    var text: Wording {
        Wording(
            chinese: "mingzhang：\(attempt.chinese)：\(reason)",
            english: "mingzhang: \(attempt.english): \(reason)"
        )
    }

    /// The failure as a fault, for a page that shows it among others.
    var diagnostic: Diagnostic {
        Diagnostic(
            code: "machine-failed",
            severity: .error,
            location: SourceLocation(path: path),
            message: Wording(
                chinese: "\(attempt.chinese)：\(reason)",
                english: "\(attempt.english): \(reason)"
            ),
            remedy: Wording(
                chinese: "请检查该文件是否存在、是否有读取权限",
                english: "check that the file exists and that you may read it"
            )
        )
    }

    static let exampleMissing = MachineFailure(
        attempt: Wording(
            chinese: "找不到随程序安装的主题和示例（share/mingzhang）",
            english: "cannot find the theme and the example that are installed with the program"
        ),
        reason: "share/mingzhang"
    )

    static func reading(_ path: String, errno code: Int32) -> MachineFailure {
        MachineFailure(
            Wording(chinese: "无法读取“\(path)”", english: "cannot read \"\(path)\""),
            at: path,
            errno: code
        )
    }

    static func writing(_ path: String, errno code: Int32) -> MachineFailure {
        MachineFailure(
            Wording(chinese: "无法写入“\(path)”", english: "cannot write \"\(path)\""),
            at: path,
            errno: code
        )
    }
}
