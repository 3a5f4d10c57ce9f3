import LogEntries

extension JSONValue {
    /// A number that is whole and has no more than 64 bits, however it is written: `404`, `404.0`, `4.04e2`.
    var exactInteger: Int64? { integer ?? number.flatMap { Int64(exactly: $0) } }
}
