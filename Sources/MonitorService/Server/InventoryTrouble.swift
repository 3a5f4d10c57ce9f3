/// Why the inventory cannot be read at the moment.
struct InventoryTrouble: Sendable {
    private var reason: String?

    /// Whether there is any.
    var isThere: Bool { reason != nil }

    /// Takes note of a reason.
    /// - Returns: whether it is another than before.
    mutating func note(_ reason: String) -> Bool {
        defer { self.reason = reason }
        return reason != self.reason
    }

    /// Takes note that there is none.
    /// - Returns: whether there was.
    mutating func end() -> Bool {
        defer { reason = nil }
        return isThere
    }
}
