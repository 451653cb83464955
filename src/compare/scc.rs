//! The parts of a graph within which every node leads to every other: cycles. Iterative, linear in nodes and
//! edges (Tarjan, "Depth-first search and linear graph algorithms", 1972).

/// For each node the number of its part; parts that are led to have smaller numbers.
pub(super) fn parts(edges: &[Vec<usize>]) -> Vec<usize> {
    const NEW: usize = usize::MAX;
    let count = edges.len();
    let (mut part, mut order, mut low) = (vec![NEW; count], vec![NEW; count], vec![0; count]);
    let (mut stack, mut found, mut parts) = (Vec::new(), 0, 0);
    for start in 0..count {
        let mut open: Vec<(usize, usize)> = Vec::new(); // a node, and how many of its edges were followed
        if order[start] == NEW {
            open.push((start, 0));
        }
        while let Some((node, next)) = open.pop() {
            if next == 0 {
                (order[node], low[node]) = (found, found);
                found += 1;
                stack.push(node);
            }
            if let Some(&to) = edges[node].get(next) {
                open.push((node, next + 1));
                if order[to] == NEW {
                    open.push((to, 0));
                } else if part[to] == NEW {
                    low[node] = low[node].min(order[to]);
                }
                continue;
            }
            if low[node] == order[node] {
                while let Some(member) = stack.pop() {
                    part[member] = parts;
                    if member == node {
                        break;
                    }
                }
                parts += 1;
            }
            if let Some(&(parent, _)) = open.last() {
                low[parent] = low[parent].min(low[node]);
            }
        }
    }
    part
}

#[cfg(test)]
mod tests {
    use super::parts;
    use proptest::prelude::*;

    #[test]
    fn cycles_are_parts_and_what_is_led_to_comes_first() {
        assert_eq!(parts(&[vec![1], vec![2], vec![1], vec![0]]), [1, 0, 0, 2]);
        assert_eq!(parts(&[vec![], vec![1]]), [0, 1]);
        assert_eq!(parts(&[]), [0usize; 0]);
        let long: Vec<Vec<usize>> = (0..100_000).map(|n| vec![(n + 1) % 100_000]).collect();
        assert!(parts(&long).iter().all(|&part| part == 0));
    }

    proptest! {
        #[test]
        fn two_are_of_one_part_when_each_leads_to_the_other(
            edges in prop::collection::vec(prop::collection::vec(0usize..8, 0..4), 8),
        ) {
            let mut leads = vec![vec![false; 8]; 8];
            for (from, to) in edges.iter().enumerate() {
                leads[from][from] = true;
                to.iter().for_each(|&to| leads[from][to] = true);
            }
            for by in 0..8 {
                for from in 0..8 {
                    for to in 0..8 {
                        leads[from][to] |= leads[from][by] && leads[by][to];
                    }
                }
            }
            let part = parts(&edges);
            for from in 0..8 {
                for to in 0..8 {
                    prop_assert_eq!(part[from] == part[to], leads[from][to] && leads[to][from]);
                }
            }
        }
    }
}
