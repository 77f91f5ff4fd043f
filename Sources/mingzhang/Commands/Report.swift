import Diagnostics

/// Says what was found and what was done, as the options want it.
struct Report {
    /// How to speak.
    let options: SiteOptions

    /// Prints the faults: text on standard error for people, the other forms on standard output for
    /// programs; then, if they stop the site from being published, how many they are.
    ///
    /// - Parameters:
    ///   - faults: All that was found, in any order.
    ///   - known: What people need not read again; programs are given it all the same.
    func print(_ faults: [Diagnostic], except known: Set<Diagnostic> = []) {
        Console.showProgress(nil)
        let isForPeople = options.format == .text
        let stream: Console.Stream = isForPeople ? .standardError : .standardOutput
        let isColored = isForPeople && stream.isTerminal
        let printed = isForPeople && !known.isEmpty ? faults.filter { !known.contains($0) } : faults
        options.format.write(printed, in: options.language, isColored: isColored) { piece in
            Console.write(piece, to: stream)
        }
        if stops(faults) { say(summary(of: faults), isImportant: true) }
    }

    /// Whether these faults stop the site from being published.
    func stops(_ faults: [Diagnostic]) -> Bool {
        faults.containsError || options.strict && !faults.isEmpty
    }

    /// Prints a machine's failure.
    func fail(_ failure: MachineFailure) {
        Console.showProgress(nil)
        say(failure.text, isImportant: true)
    }

    /// Prints one line for people; where standard output belongs to a program, on standard error.
    func say(_ text: Wording?, isImportant: Bool = false) {
        guard let text, isImportant || !options.quiet else { return }
        let isForProgram = options.format != .text
        Console.write(
            text[options.language] + "\n",
            to: isForProgram || isImportant ? .standardError : .standardOutput
        )
    }

    private func summary(of faults: [Diagnostic]) -> Wording {
        let errors = faults.count { $0.severity == .error }
        let warnings = faults.count - errors
        return Wording(
            chinese: "共 \(errors) 个错误、\(warnings) 个警告；没有发布任何内容，原来的网站不变",
            english:
                "\(count(errors, "error")), \(count(warnings, "warning")); nothing was published, "
                + "the old site stays"
        )
    }
}
