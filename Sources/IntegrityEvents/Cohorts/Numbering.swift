/// Numbers for keys, in the order in which they come.
struct Numbering<Key: Hashable & Sendable>: Sendable {
    private var numbers: [Key: Int] = [:]
    /// The keys by their numbers.
    private(set) var keys: [Key] = []

    /// The number that a key has; nil when it has none.
    func existing(_ key: Key) -> Int? { numbers[key] }

    /// The number of a key, which gets one if it has none.
    mutating func number(of key: Key) -> Int {
        if let number = numbers[key] { return number }
        numbers[key] = keys.count
        keys.append(key)
        return keys.count - 1
    }
}
