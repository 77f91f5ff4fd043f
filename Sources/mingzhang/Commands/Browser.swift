import Glibc

/// The browser of the person at the terminal.
enum Browser {
    /// Opens an address in it.
    ///
    /// - Returns: Whether there is a program that can; what becomes of it is not waited for.
    static func open(_ address: String) -> Bool {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        // Browsers write their own messages, which are none of ours.
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
        }
        // In a group of its own, Ctrl-C ends this program and not the browser.
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var process = pid_t()
        return unsafe address.withCString { address in
            unsafe "xdg-open".withCString { program in
                var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [
                    UnsafeMutablePointer(mutating: program),
                    UnsafeMutablePointer(mutating: address), nil,
                ]
                return unsafe posix_spawnp(
                    &process, program, &actions, &attributes, &arguments, environ) == 0
            }
        }
    }
}
