import Foundation

/// A node of the demonstration.
struct DemoMachine {
    let pool: DemoPool
    let number: Int

    /// Whether it boots what an attacker put there: a boot loader that is signed and yet can be broken into, which starts the
    /// kernel with another command line. Secure Boot lets it pass.
    let isTampered: Bool

    /// The project of all nodes.
    static let project = "example-fleet"

    var zone: String { "\(pool.region)-\(["a", "b", "c"][number % 3])" }

    /// The numeric ID of the VM: 19 digits.
    var instance: String { String(1_000_000_000_000_000_000 + digest("instance").number % 8_000_000_000_000_000_000) }

    /// The name as GKE makes it: one part for the instance group, one for the VM.
    var name: String {
        let group = DemoDigest("\(pool.cluster) \(pool.name) \(zone)").hexadecimal(8)
        return "gke-\(pool.cluster)-\(pool.name)-\(group)-\(digest("name").name(4))"
    }

    private func digest(_ what: String) -> DemoDigest {
        DemoDigest("\(pool.cluster) \(pool.name) \(pool.image) \(number) \(what)")
    }

    /// What a register holds after each boot, as Google's documentation says what goes into it on Container-Optimized OS.
    func value(of register: Int) -> DemoDigest {
        switch register {
        case 1: digest("boot variables")
        case 4: DemoDigest("boot loader of \(isTampered ? "an attacker" : pool.image)")
        case 5: DemoDigest("partition table of \(pool.machineFamily)")
        case 7: DemoDigest("Secure Boot \(pool.hasSecureBoot)")
        case 8: DemoDigest("command line of \(pool.image)\(isTampered ? " init=/var/lib/x" : "")")
        case 9: DemoDigest("grub.cfg and kernel of \(pool.image)\(isTampered ? " init=/var/lib/x" : "")")
        case 2, 3, 6: DemoDigest.separator
        default: DemoDigest("platform \(register)")
        }
    }
}

/// A machine in an inventory, in the format of `events --inventory`.
struct DemoRecord: Encodable {
    let instance, name, project, zone, cluster, clusterLocation, pool, machineFamily, image: String

    init(_ machine: DemoMachine) {
        instance = machine.instance
        name = machine.name
        project = DemoMachine.project
        zone = machine.zone
        cluster = machine.pool.cluster
        clusterLocation = machine.pool.region
        pool = machine.pool.name
        machineFamily = machine.pool.machineFamily
        image = machine.pool.image
    }

    /// The file that names machines.
    static func file(of machines: [DemoMachine]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(["nodes": machines.map(DemoRecord.init)]), as: UTF8.self)
    }
}
