/// Numbers of dates and times as they are written.
public enum PaddedNumber {
    /// A number that is not negative, with zeros in front up to a width.
    public static func text(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
