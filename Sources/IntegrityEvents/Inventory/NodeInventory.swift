/// The machines of a fleet by their numeric IDs, those included that are gone by now: a report can outlive its machine.
public struct NodeInventory: Hashable, Sendable {
    private var records: [String: NodeRecord] = [:]

    /// Many machines share one pool, image and zone; each text is kept once.
    private var texts: Set<String> = []

    /// Makes an empty inventory.
    public init() {}

    /// Makes an inventory of records, the later ones counting more.
    public init(_ records: some Sequence<NodeRecord>) {
        for record in records { add(record) }
    }

    /// Adds what is known about a machine. Where something else was said before, the later counts; nothing is lost.
    public mutating func add(_ record: NodeRecord) {
        let record = shared(record)
        records[record.instance, default: NodeRecord(instance: record.instance)].add(record)
    }

    /// Adds what another inventory says, as the later one.
    public mutating func add(_ other: NodeInventory) {
        for record in other.records.values { add(record) }
    }

    /// What is known about a machine; nil when nothing is.
    public subscript(instance: String) -> NodeRecord? { records[instance] }

    /// How many machines there are.
    public var count: Int { records.count }

    /// Whether nothing is known about any machine.
    public var isEmpty: Bool { records.isEmpty }

    /// The names of machines by their IDs.
    public var names: [String: String] { records.compactMapValues(\.name) }

    /// The only machine of that name; nil when there is none, or more than one.
    /// - Parameter zone: the zone to look in; empty where it is not known.
    public func only(named name: String, zone: String = "") -> NodeRecord? {
        let found = records.values.filter { $0.name == name && (zone.isEmpty || $0.zone == nil || $0.zone == zone) }
        return found.count == 1 ? found.first : nil
    }

    /// Everything, in the order of the IDs.
    public var sorted: [NodeRecord] { records.values.sorted { $0.instance < $1.instance } }

    /// Two inventories are the same when they say the same.
    public static func == (left: NodeInventory, right: NodeInventory) -> Bool { left.records == right.records }

    /// Hashes what is said.
    public func hash(into hasher: inout Hasher) { hasher.combine(records) }

    private mutating func shared(_ record: NodeRecord) -> NodeRecord {
        var record = record
        for field in NodeRecord.fields where field != \.name {
            if let text = record[keyPath: field] { record[keyPath: field] = texts.insert(text).memberAfterInsert }
        }
        return record
    }
}
