import Foundation
import Messages

/// Values as JSON in a column of text: the members of objects in the order of their names.
enum StoredJSON {
    static func text(_ value: some Encodable) throws(StorageError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw StorageError(.other, "a value could not be written: \(String(describing: error))")
        }
    }

    static func value<Value: Decodable>(_ text: String) throws(StorageError) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        } catch {
            throw .corrupt("a value cannot be read: \(String(describing: error))")
        }
    }
}
