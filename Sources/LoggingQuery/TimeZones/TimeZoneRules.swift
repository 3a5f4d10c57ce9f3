/// How far a zone is from UTC, at any time.
struct TimeZoneRules: Hashable, Sendable {
    /// Seconds east of UTC before the first transition.
    let first: Int64

    /// When the offset changed, in ascending order, in seconds since the beginning of 1970.
    let times: [Int64]

    /// The offset from each transition on.
    let offsets: [Int64]

    /// What holds behind the last transition; nil where its offset stays.
    var later: TimeZoneRule?

    /// Seconds east of UTC at a moment.
    func offset(at seconds: Int64) -> Int64 {
        if let last = times.last, seconds < last { return tableOffset(at: seconds) }
        return later?.offset(at: seconds) ?? offsets.last ?? first
    }

    private func tableOffset(at seconds: Int64) -> Int64 {
        var (low, high) = (0, times.count)
        while low < high {
            let middle = (low + high) / 2
            if times[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : offsets[low - 1]
    }
}

/// A rule for every year, as the footer of a TZif file has it (RFC 9636, section 3.3; POSIX, `TZ`).
struct TimeZoneRule: Hashable, Sendable {
    /// Seconds east of UTC in winter.
    let standard: Int64

    /// Summer time; nil for zones without.
    let summer: Summer?

    struct Summer: Hashable, Sendable {
        /// Seconds east of UTC.
        let offset: Int64
        let start, end: YearDay
    }

    /// A day of each year, and a time of that day in seconds, which may lie on another day.
    struct YearDay: Hashable, Sendable {
        enum Day: Hashable {
            /// From 1 to 365; the 29th of February is not counted.
            case withoutLeapDay(Int)
            /// From 0 to 365.
            case number(Int)
            /// A weekday from 0, Sunday, of the first to fourth week of a month; 5 is the last one.
            case weekday(Int, week: Int, month: Int)
        }

        let day: Day
        let time: Int64
    }

    /// Seconds east of UTC at a moment.
    func offset(at seconds: Int64) -> Int64 {
        guard let summer else { return standard }
        let year = YearDay.year(of: seconds)
        // Times of a day may lie so far outside of it that they belong to another year. Where summer time ends in the moment
        // in which it begins again, it goes on.
        var last: (time: Int64, offset: Int64)?
        for year in year - 1...year + 1 {
            let end = (summer.end.seconds(in: year) - summer.offset, standard)
            let start = (summer.start.seconds(in: year) - standard, summer.offset)
            for change in [end, start] where change.0 <= seconds && change.0 >= last?.time ?? .min { last = change }
        }
        return last?.offset ?? standard
    }
}
