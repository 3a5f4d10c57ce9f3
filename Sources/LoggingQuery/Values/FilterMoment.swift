import LogEntries

/// Moments as filters write them.
enum FilterMoment {
    /// A date and time with its offset, or a date, which is its midnight in UTC.
    static func moment(_ text: String, zone: FilterTimeZone? = nil) -> Timestamp? {
        if let moment = Timestamp(text) { return moment }
        guard let zone else { return Timestamp("\(text)T00:00:00Z") }
        let local = Timestamp("\(text)Z") ?? Timestamp("\(text)T00:00:00Z")
        return local.map { Timestamp(seconds: $0.seconds - zone.offset, nanoseconds: $0.nanoseconds) }
    }

    /// A moment as text, in a zone.
    static func text(_ moment: Timestamp, zone: FilterTimeZone?) -> String {
        guard let zone, zone.offset != 0 else { return moment.description }
        let local = Timestamp(seconds: moment.seconds + zone.offset, nanoseconds: moment.nanoseconds).description
        let minutes = abs(zone.offset) / 60
        let pad = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(local.dropLast())\(zone.offset < 0 ? "-" : "+")\(pad(minutes / 60)):\(pad(minutes % 60))"
    }
}
