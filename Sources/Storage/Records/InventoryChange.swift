public import IntegrityEvents

/// What an inventory says that differs from what is stored.
public struct InventoryChange: Hashable, Sendable {
    /// The machines of which it says something new: those that had not been there, those that are there again, and those of
    /// which something else is said than before.
    public internal(set) var told: [NodeRecord] = []

    /// The numeric IDs of the machines that it does not name any more.
    public internal(set) var gone: [String] = []

    /// Whether it says what was said before.
    public var isEmpty: Bool { told.isEmpty && gone.isEmpty }
}
