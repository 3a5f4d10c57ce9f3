public import IntegrityEvents
public import Messages

/// What the files that list machines say, all of them together.
public struct ListedMachines: Sendable {
    /// The machines.
    public var inventory = NodeInventory()

    /// How many things in the files cannot be used.
    public private(set) var omissions = 0

    /// The first of them, with its file and place.
    public private(set) var firstOmission: Message?

    /// Begins with none.
    public init() {}

    /// Takes note of something that cannot be used.
    public mutating func omit(_ reason: @autoclosure () -> Message) {
        omissions += 1
        if firstOmission == nil { firstOmission = reason() }
    }
}
