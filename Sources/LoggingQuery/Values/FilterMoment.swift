import LogEntries

/// Moments as filters write them.
enum FilterMoment {
    /// A date and time with its offset, or a date, which is its midnight in UTC.
    static func moment(_ text: String, zone: FilterTimeZone? = nil) -> Timestamp? {
        if let moment = Timestamp(text) { return moment }
        guard let zone else { return Timestamp("\(text)T00:00:00Z") }
        let local = Timestamp("\(text)Z") ?? Timestamp("\(text)T00:00:00Z")
        return local.map { Timestamp(seconds: zone.moment(ofClock: $0.seconds), nanoseconds: $0.nanoseconds) }
    }

    /// A moment as text, in a zone.
    static func text(_ moment: Timestamp, zone: FilterTimeZone?) -> String {
        // What is written is whole minutes; the local times of long ago have seconds, too.
        guard let zone, case let minutes = zone.offset(at: moment.seconds) / 60, minutes != 0 else {
            return moment.description
        }
        let local = Timestamp(seconds: moment.seconds + minutes * 60, nanoseconds: moment.nanoseconds).description
        let pad = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(local.dropLast())\(minutes < 0 ? "-" : "+")\(pad(abs(minutes) / 60)):\(pad(abs(minutes) % 60))"
    }
}
