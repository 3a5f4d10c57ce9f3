/// An attack that was put into a fleet.
struct Attack {
    /// What is attacked, how, and whether the values of a boot can show it at all.
    enum Kind: String, CaseIterable {
        case commandLine = "command line of one node at a reboot"
        case kernel = "kernel of one node at a reboot"
        case bootLoader = "boot loader of one node at a reboot"
        case secureBootKeys = "Secure Boot keys of one node at a reboot"
        case secureBootOff = "Secure Boot off on one node at a reboot"
        case firmware = "firmware of one node at a reboot"
        case newNode = "new node with other contents than its image"
        case foreignImage = "new node from another image, honestly named"
        case several = "five nodes of a pool at a reboot"
        case moreThanHalf = "three in five nodes of a pool at a reboot"
        case duringRollout = "new node in the middle of a rollout"
        case inStep = "every other node of a rollout"
        case canary = "first node of a rollout, the version runs elsewhere"
        case firstCanary = "first node anywhere with a version"
        case mixed = "old kernel under a new version"
        case downgrade = "old version under the name of the new one"
        case relearned = "command line at a reboot, learned anew, booted again"
        case smallPool = "one of two or three nodes at a reboot"
        case lonePool = "the only node of a pool at a reboot"
        case wholePool = "all nodes of a pool from the beginning"
        case unknownVersions = "one node at a reboot, versions unknown"
        case scattered = "half of the new nodes of a pool, each with other values"
        case namedDowngrade = "old version, honestly named"
        case ownRegister = "boot order of one node, which is each node's own"
        case unlisted = "new node that the inventory lacks"
    }

    let kind: Kind
    let number: Int

    /// The registers that show it.
    var registers: Set<Int> {
        switch kind {
        case .kernel: [4, 9]
        case .bootLoader: [4]
        case .secureBootKeys, .secureBootOff: [7]
        case .firmware: [0]
        case .newNode, .moreThanHalf, .canary: [8, 9]
        case .foreignImage, .downgrade: [4, 8, 9]
        case .mixed: [9]
        case .namedDowngrade, .unlisted, .ownRegister: []
        default: [8]
        }
    }

    /// The registers whose values are other than those of an honest boot.
    var changed: Set<Int> {
        switch kind {
        case .unlisted: [8]
        case .ownRegister: [1]
        default: registers
        }
    }
}
