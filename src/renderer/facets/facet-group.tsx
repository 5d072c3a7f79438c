import { useId, type ReactNode } from 'react';
import styles from './facets.module.css';

export function FacetGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section role="group" aria-labelledby={id} className={styles['group']}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      {children}
    </section>
  );
}
