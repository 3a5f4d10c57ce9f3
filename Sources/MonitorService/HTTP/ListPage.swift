/// A page of a list, and where the next one begins.
struct ListPage<Element: Encodable>: Encodable {
    private let name: String
    private let elements: [Element]
    private let next: String?

    init(_ name: String, _ elements: [Element], next: String?) {
        self.name = name
        self.elements = elements
        self.next = next
    }

    /// Makes a page of what was found.
    /// - Parameters:
    ///   - name: what the list is called.
    ///   - found: one more than the limit where there is a next page.
    ///   - after: what says where the next page begins.
    init<Found>(
        _ name: String,
        _ found: [Found],
        limit: Int,
        after: (Found) -> String,
        _ element: (Found) throws -> Element
    ) rethrows {
        let shown = found.prefix(limit)
        self.init(name, try shown.map(element), next: found.count > limit ? shown.last.map(after) : nil)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(elements, forKey: Key(stringValue: name))
        // Said even where there is none: whoever reads pages looks for it.
        try container.encode(next, forKey: Key(stringValue: "next"))
    }

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }
}
