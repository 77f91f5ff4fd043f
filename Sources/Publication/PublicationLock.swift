internal import Glibc

/// The lock on an output folder: whoever holds it is the only one who publishes there, until the
/// last reference is gone or the process ends, however it ends.
///
/// A class, since it owns the open file that the lock is on.
final class PublicationLock: Sendable {
    private let file: Int32

    private static let name = "lock"

    /// Takes the lock in the state folder of an output folder.
    ///
    /// Throws `output-in-use` if somebody else has it.
    init(in state: Folder, of place: OutputPlace) throws(PublicationFailure) {
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
        file = unsafe openat(state.descriptor, Self.name, flags, Mode.file)
        guard file >= 0 else { throw state.failure(at: Self.name) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else { throw state.failure(at: Self.name) }
            throw .outputInUse(place.path)
        }
    }

    deinit {
        // Closing alone would leave the lock with a child process that has not begun its program yet.
        flock(file, LOCK_UN)
        close(file)
    }
}
