import Foundation
import Publication
import Testing

@Suite("A publication without the rights of root")
struct UnprivilegedTests {
    private let folder = TemporaryFolder()

    @Test("mends what it may not read and says which path it may not write")
    func mendsUnreadableFolder() throws {
        let script = """
            chmod 755 $1; cp $2 $1/probe; mkdir $1/home; site=$1/home/public
            as=
            if [ $(id -u) = 0 ]; then
                chown 65534:65534 $1/home
                as="setpriv --reuid=65534 --regid=65534 --clear-groups"
            fi
            $as $1/probe > /dev/null || [ $? = 2 ] || { echo cannot run; exit; }
            $as $1/probe $site 60 100 1 2 exchange
            chmod 0 $site/2020/d100000 $site/SHA256SUMS
            $as $1/probe $site 60 100 1 2 exchange
            $as $1/probe $site 60 100 2 2 exchange
            (cd $site; sha256sum --check --strict --quiet SHA256SUMS)
            find $site -printf '%y%m\\n' | sort -u
            chmod 555 $1/home
            $as $1/probe $1/home/other 60 100 2 2 exchange || echo "status $?"
            chmod 755 $1/home
            """
        let result = try shell(script, [folder.path, probe])
        let state = folder("home/.other.mingzhang")
        let expected = """
            renamed 62 62 0 0
            exchanged 62 62 0 0
            exchanged 63 23 40 0
            d755
            f644
            output-unwritable cannot write "\(state)": permission denied
            status 3

            """
        // A tool chain in root's own home cannot be run by anybody else.
        #expect(result.output == expected || result.output == "cannot run\n")
        #expect(result.status == 0)
    }
}
