import Messages

/// What a report has in one list of measurements.
struct MeasurementList: Hashable, Sendable {
    /// The values that can be read, in the report's order.
    var values: [RegisterValue] = []

    /// Why others cannot.
    var faults: [Message] = []
}
