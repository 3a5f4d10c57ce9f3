/// The position of a source of files: the place in each, separated by spaces, in the order of their inodes.
struct FilePosition: Hashable, Sendable {
    var places: [UInt64: FilePlace] = [:]

    init() {}

    /// Reads what ``description`` has written; nil for anything else.
    init?(_ text: String) {
        for part in text.split(separator: " ") {
            guard let place = FilePlace(String(part)) else { return nil }
            places[place.inode] = place
        }
    }

    var description: String {
        places.values.sorted { $0.inode < $1.inode }.map(\.description).joined(separator: " ")
    }
}
