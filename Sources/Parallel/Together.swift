internal import Dispatch
internal import Synchronization

/// Does two different things at once, the first on a thread of its own, and gives both products.
///
/// - Parameters:
///   - first: The smaller of the two.
///   - second: The larger, which may work in parallel itself.
/// - Returns: What the two made.
public func together<First: Sendable, Second>(
    _ first: @escaping @Sendable () -> First,
    and second: () -> Second
) -> (First, Second) {
    let aside = Aside<First>()
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
        let product = first()
        aside.product.withLock { $0 = product }
    }
    let product = second()
    group.wait()
    return (aside.product.withLock { $0 } ?? first(), product)
}

/// What the other thread made; a class, since both threads hold it.
private final class Aside<Product: Sendable>: Sendable {
    let product = Mutex<Product?>(nil)
}
