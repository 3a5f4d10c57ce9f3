import LogEntries

extension FilterValue {
    /// The value as another type; nil where it cannot be one.
    func cast(to type: CastType, zone: FilterTimeZone?) -> FilterValue? {
        switch type {
        case .text: text(zone: zone).map(FilterValue.text)
        case .integer: integer.map(FilterValue.integer)
        case .number: double.map(FilterValue.number)
        case .bool: truth.map(FilterValue.bool)
        case .timestamp: moment(zone).map(FilterValue.timestamp)
        case .duration: length.map(FilterValue.duration)
        }
    }

    private var integer: Int64? {
        switch self {
        case .integer(let value): value
        case .number(let value), .severity(let value): Int64(exactly: value.rounded(.toNearestOrAwayFromZero))
        case .text(let text): Int64(text)
        case .bool(let value): value ? 1 : 0
        default: nil
        }
    }

    private var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value), .severity(let value): value
        case .text(let text): FilterNumber.double(text)
        default: nil
        }
    }

    private var truth: Bool? {
        switch self {
        case .bool(let value): value
        case .integer(let value): value != 0
        case .text(let text): Criterion.bool(text)
        default: nil
        }
    }

    private func moment(_ zone: FilterTimeZone?) -> Timestamp? {
        switch self {
        case .timestamp(let value): value
        case .text(let text): FilterMoment.moment(text, zone: zone)
        default: nil
        }
    }

    private var length: Int64? {
        switch self {
        case .duration(let value): value
        case .text(let text): LogDuration.nanoseconds(text)
        default: nil
        }
    }
}
