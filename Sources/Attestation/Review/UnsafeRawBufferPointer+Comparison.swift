import Glibc

extension UnsafeRawBufferPointer {
    /// Whether both hold the same bytes: what looks at one byte after the other takes several times as long.
    func isSame(as other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        guard let left = baseAddress, let right = other.baseAddress else { return count == 0 }
        return memcmp(left, right, count) == 0
    }
}
