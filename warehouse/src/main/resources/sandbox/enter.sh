# Runs in namespaces of its own: builds a file system of read-only pieces and leaves everything else behind.
set -eu
root=$1 data=$2 worker=$3 java=$4
shift 4

show() {
    mkdir -p "$root$2"
    mount --bind -o ro,nosuid,nodev "$1" "$root$2"
}

mount -t tmpfs -o size=1m,mode=755,nosuid tmpfs "$root"
mkdir "$root/etc" "$root/dev"
for dir in /usr /lib /lib64 /bin /sbin /etc/java*; do
    if [ -L "$dir" ]; then
        cp -P "$dir" "$root$dir"
    elif [ -d "$dir" ]; then
        show "$dir" "$dir"
    fi
done
case $java in
    /usr/*) ;;
    *) show "$java" "$java" ;;
esac
show "$data" /warehouse/data
show "$worker" /worker
for device in null random urandom; do
    : >"$root/dev/$device"
    mount --bind "/dev/$device" "$root/dev/$device"
done
mount -o remount,bind,ro,nosuid,nodev "$root"
cd /
exec chroot "$root" "$@"
