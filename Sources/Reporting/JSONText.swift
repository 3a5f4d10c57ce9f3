import Foundation

/// Values as JSON text that is the same for the same values: keys sorted, slashes as they are.
public enum JSONText {
    /// The text of a value, the last line ended.
    public static func render(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // The documents are made of strings, whole numbers and lists, which always can be encoded.
        let data = (try? encoder.encode(value)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
