/// Texts by small numbers, each kept once.
struct TextNumbers: Sendable {
    private var texts: [String] = []
    private var numbers: [String: Int32] = [:]

    /// The text of a number.
    subscript(number: Int32) -> String { texts[Int(number)] }

    /// The number of a text, which gets one if it has none.
    mutating func number(of text: String) -> Int32 {
        if let number = numbers[text] { return number }
        let number = Int32(truncatingIfNeeded: texts.count)
        numbers[text] = number
        texts.append(text)
        return number
    }
}
