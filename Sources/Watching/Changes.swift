/// What changed in the watched folders between two looks.
public enum Changes: Hashable, Sendable {
    /// These files and folders: written, made, moved or gone; sorted, each once.
    ///
    /// A path begins as the root was given. With a folder, everything below it may have changed.
    case paths([String])
    /// Anything may have changed: the system lost count, or a root itself was replaced.
    case everything
}
