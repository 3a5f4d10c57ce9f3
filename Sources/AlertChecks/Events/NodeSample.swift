/// A node and all that an entry about it may say and that tells nothing of the event.
struct NodeSample {
    let place: NodePlace

    /// How often it has booted.
    let boot: String

    /// A digest of 20 bytes that was expected, and one that was measured.
    let expected: String
    let other: String

    /// Who changed something, and from where.
    let person: String
    let address: String

    /// Whether the operation was over when its entry was written.
    let isDone: Bool

    /// Nodes that have as little in common as nodes can have.
    static func all(in project: String) -> [NodeSample] {
        rows.enumerated().map { index, row in
            NodeSample(
                place: NodePlace(
                    project: project,
                    zone: row.zone,
                    instance: row.instance,
                    name: row.name,
                    cluster: "cluster-\(row.name)",
                    pool: "pool-\(row.name)"
                ),
                boot: row.boot,
                expected: index.isMultiple(of: 2) ? digests[0] : digests[1],
                other: index.isMultiple(of: 2) ? digests[2] : digests[3],
                person: row.person,
                address: row.address,
                isDone: !index.isMultiple(of: 2)
            )
        }
    }

    private struct Row: Sendable {
        let zone: String
        let instance: String
        let name: String
        let boot: String
        let person: String
        let address: String
    }

    private static let rows = [
        Row(
            zone: "us-west8-q",
            instance: "6402915377180264913",
            name: "q7",
            boot: "1",
            person: "ines@harbor.example",
            address: "203.0.113.7"
        ),
        Row(
            zone: "europe-north2-b",
            instance: "730518824411",
            name: "gke-web-large-1a2b3c4d-x7yz",
            boot: "2",
            person: "deploy@quay.iam.gserviceaccount.example",
            address: "10.20.0.5"
        ),
        Row(
            zone: "asia-southeast1-c",
            instance: "1958824470016623",
            name: "gke-db-spot-99ff00aa-k2lm",
            boot: "10",
            person: "x@y.example",
            address: "2001:db8::7"
        ),
        Row(
            zone: "me-central2-a",
            instance: "88",
            name: "node",
            boot: "347",
            person: "noor@harbor.example",
            address: "198.51.100.200"
        ),
    ]

    private static let digests = [
        "mJQ0PVBXsjC0jtyc5KGnPSbFWXA=", "t1xVn5mY1o0mC0c2s3bUqkR7fJ4=", "D+dBFvYsR3ROf8BT8TT5SBTWqKM=",
        "Zk9uQ0hWbGx3b3JkZW5zcGllbGU=",
    ]
}
