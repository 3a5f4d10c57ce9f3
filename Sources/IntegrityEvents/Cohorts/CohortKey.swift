/// Where machines run that should be alike but for their version: one pool, one kind of machine.
struct PoolKey: Hashable, Sendable {
    let project: String
    /// The part of the world. The names of clusters are unique within a project and a location.
    let region: String
    let cluster: String?
    let pool: String?
    let machineFamily: String?
    let confidential: String?

    /// What an inventory says; where it is silent, the report's own labels.
    init(_ record: NodeRecord, reported: Instance) {
        project = record.project ?? reported.project
        region = Self.region(of: record.zone ?? reported.zone)
        cluster = record.cluster
        pool = record.pool
        machineFamily = record.machineFamily
        confidential = record.confidential
    }

    /// `europe-west4` of `europe-west4-a`.
    private static func region(of zone: String) -> String {
        zone.lastIndex(of: "-").map { String(zone[..<$0]) } ?? zone
    }

    var text: String {
        let names = [project, region, cluster ?? "-", pool ?? "-"].map { $0.isEmpty ? "-" : $0 }
        return ([names.joined(separator: "/"), machineFamily, confidential] as [String?]).compactMap { $0 }
            .joined(separator: " ")
    }
}

/// What should have booted the same: a pool's machines of one version.
struct CohortKey: Hashable, Sendable {
    let pool: PoolKey
    /// The image; nil when the inventory does not know it.
    let version: String?

    /// Nil when an inventory says neither to which pool a machine belongs nor what it was made from.
    init?(_ record: NodeRecord, reported: Instance) {
        version = record.version
        guard version != nil || record.pool != nil || record.cluster != nil else { return nil }
        pool = PoolKey(record, reported: reported)
    }

    var text: String { version.map { "\(pool.text) \($0)" } ?? pool.text }

    /// What machines of other pools have in common with these.
    var kin: Kin? {
        version.map { Kin(version: $0, machineFamily: pool.machineFamily, confidential: pool.confidential) }
    }
}

/// The same version on the same kind of machine, wherever it runs.
struct Kin: Hashable, Sendable {
    let version: String
    let machineFamily: String?
    let confidential: String?
}
