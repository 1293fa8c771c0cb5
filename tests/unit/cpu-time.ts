import process from 'node:process';

/** Milliseconds that this process computes during an action: other programs on the machine don't lengthen them. */
function cpuTime(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of three times. */
export const bestCpuTime = (action: () => void): number =>
  Math.min(cpuTime(action), cpuTime(action), cpuTime(action));
